package org.sccpbridge.bridge.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.sccp.dialect.DeviceType;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.session.Registration;

class ModelsTest {
    @ParameterizedTest
    @EnumSource(PhoneModel.class)
    void admitsAModelUnderTheNameItTellsTheAdmin(PhoneModel model) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 2000);
        Registration registration = new Registration(
                model.deviceName("00AA22334455"),
                1,
                model.deviceType(),
                DeviceType.find(model.deviceType()),
                model.protocolVersion(),
                model.features(),
                "",
                address,
                address,
                "");
        assertThat(registration.type()).isPresent();
        assertThat(Models.matches(Models.devicetype(registration), registration))
                .isTrue();
        assertThat(Models.matches("7902", registration)).isFalse();
    }
}
