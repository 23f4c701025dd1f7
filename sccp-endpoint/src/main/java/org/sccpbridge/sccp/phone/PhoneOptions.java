package org.sccpbridge.sccp.phone;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who a virtual phone is and where it finds its server.
 *
 * @param server where to connect to
 * @param localAddress the phone's own address for signalling and audio, null for whatever the system chooses
 * @param deviceName such as SEP001122334455
 * @param protocolVersion to offer in RegisterReq
 * @param codecs to announce and accept, the favourite first
 * @param tone frequency in Hz that the phone sends as audio; 0 is silence
 * @param tones frequencies the phone listens for
 * @param strict whether it judges the server as a Java phone would, see {@link VirtualPhone#violations()}
 * @param answerTimeout how long it waits for each answer during registration
 * @param network the event loops it lives on
 */
public record PhoneOptions(
        InetSocketAddress server,
        @Nullable InetAddress localAddress,
        String deviceName,
        PhoneModel model,
        int protocolVersion,
        List<AudioCodec> codecs,
        int tone,
        Set<Integer> tones,
        boolean strict,
        Duration answerTimeout,
        PhoneNetwork network) {

    /**
     * Tones that are told apart well when mixed: none a harmonic of another within the 5 Hz that a measurement resolves, none on
     * the side bands that the packet rate of 50/s makes.
     */
    public static final List<Integer> TONES =
            List.of(415, 535, 655, 775, 895, 1015, 1135, 1255, 1375, 1495, 1615, 1735, 1855, 1975, 2095, 2215);

    public PhoneOptions {
        codecs = List.copyOf(codecs);
        tones = Set.copyOf(tones);
    }

    /** Starts from the model's own values. */
    public static Builder of(PhoneModel model, String deviceName, InetSocketAddress server) {
        return new Builder(model, deviceName, server);
    }

    /** Makes options; see {@link PhoneOptions} for the meaning of each. */
    public static final class Builder {
        private final PhoneModel model;
        private final String deviceName;
        private final InetSocketAddress server;
        private @Nullable InetAddress localAddress;
        private int protocolVersion;
        private List<AudioCodec> codecs;
        private int tone = TONES.get(0);
        private final Set<Integer> tones = new TreeSet<>(TONES);
        private boolean strict = true;
        private Duration answerTimeout = Duration.ofSeconds(10);
        private @Nullable PhoneNetwork network;

        private Builder(PhoneModel model, String deviceName, InetSocketAddress server) {
            this.model = model;
            this.deviceName = deviceName;
            this.server = server;
            this.protocolVersion = model.protocolVersion();
            this.codecs = model.codecs();
        }

        public Builder localAddress(InetAddress address) {
            localAddress = address;
            return this;
        }

        public Builder protocolVersion(int version) {
            protocolVersion = version;
            return this;
        }

        public Builder codecs(AudioCodec... favouriteFirst) {
            codecs = List.of(favouriteFirst);
            return this;
        }

        /** What to send; it is also listened for by this phone. */
        public Builder tone(int frequency) {
            tone = frequency;
            return listenFor(frequency);
        }

        /** Frequencies to listen for besides {@link #TONES}. */
        public Builder listenFor(int... frequencies) {
            for (int frequency : frequencies) {
                if (frequency > 0) {
                    tones.add(frequency);
                }
            }
            return this;
        }

        public Builder strict(boolean judge) {
            strict = judge;
            return this;
        }

        public Builder answerTimeout(Duration timeout) {
            answerTimeout = timeout;
            return this;
        }

        public Builder network(PhoneNetwork loops) {
            network = loops;
            return this;
        }

        public PhoneOptions build() {
            return new PhoneOptions(
                    server,
                    localAddress,
                    deviceName,
                    model,
                    protocolVersion,
                    codecs,
                    tone,
                    tones,
                    strict,
                    answerTimeout,
                    network == null ? PhoneNetwork.shared() : network);
        }

        /** A phone with these options, not connected yet. */
        public VirtualPhone phone() {
            return new VirtualPhone(build());
        }
    }
}
