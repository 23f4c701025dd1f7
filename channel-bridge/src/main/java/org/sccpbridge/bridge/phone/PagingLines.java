package org.sccpbridge.bridge.phone;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sccpbridge.bridge.config.GeneralConfig;
import org.sccpbridge.bridge.config.PagingConfig;
import org.sccpbridge.bridge.switchboard.Extras;
import org.sccpbridge.bridge.switchboard.Line;
import org.sccpbridge.bridge.switchboard.MediaAddress;
import org.sccpbridge.bridge.switchboard.Paging;
import org.sccpbridge.bridge.switchboard.Party;
import org.sccpbridge.sccp.message.code.RingMode;
import org.sccpbridge.sccp.message.code.Tone;

/** Paging groups as the switchboard knows them: lines that no phone has. */
final class PagingLines {
    private PagingLines() {}

    static Line of(PagingConfig group, GeneralConfig general) {
        return new Line(
                group.name(),
                general.context(),
                new Party(group.name(), group.label()),
                "",
                List.of(group.codec()),
                "",
                general.language(),
                general.musicclass(),
                Map.of(),
                general.firstdigittimeout(),
                general.digittimeout(),
                general.digittimeoutchar(),
                RingMode.OFF,
                new Line.DialTones(Tone.INSIDE_DIAL_TONE, "", Tone.INSIDE_DIAL_TONE),
                Extras.of(new Paging.Group(
                        Set.copyOf(group.devices()),
                        new MediaAddress(group.address(), group.port()),
                        group.codec(),
                        group.from(),
                        group.timeout())));
    }
}
