package org.sccpbridge.sccp.phone;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sccpbridge.sccp.message.FromPhone;

/**
 * What makes one model different from another, collected while {@link PhoneModel} is loaded and not changed afterwards. Starts as
 * a 7960 without its peculiarities.
 */
final class ModelSpec {
    final int deviceType;
    final String text;
    String prefix = "SEP";
    String load = "";
    int protocolVersion = 11;
    int registerLength = 64;
    int features = 0x8560;
    int instance = 1;
    int maxStreams;
    int registerByte41;
    int maxConferences;
    boolean macAsText;
    int lines = 1;
    int buttons = 1;
    boolean softKeys = true;
    boolean display = true;
    boolean hookFlash;
    boolean java;
    Token token = Token.NONE;
    StartUp startUp = StartUp.DISPLAY;
    Capabilities capabilities = new Capabilities(Capabilities.Form.CAPABILITIES_RES, Capabilities.OF_7912);
    List<SideCar> sideCars = List.of();
    Set<Dislike> dislikes = EnumSet.noneOf(Dislike.class);
    final Map<Class<? extends FromPhone>, Integer> bodyLengths = new HashMap<>();
    final Map<Class<? extends FromPhone>, Integer> surplus = new HashMap<>();
    final Map<PhoneModel.Aspect, Evidence> evidence = new HashMap<>();

    /** What a model asks before it registers. */
    enum Token {
        NONE,
        /** KeepAliveReq, then RegisterTokenReq (observed server). */
        AFTER_KEEPALIVE,
        /** SPCPRegisterTokenReq (observed server). */
        SPCP
    }

    private ModelSpec(int deviceType, String text) {
        this.deviceType = deviceType;
        this.text = text;
    }

    static ModelSpec model(int deviceType, String text) {
        return new ModelSpec(deviceType, text);
    }

    ModelSpec named(String prefixOfName) {
        prefix = prefixOfName;
        return this;
    }

    ModelSpec load(String name) {
        load = name;
        return this;
    }

    /** Version byte, body length and feature word of RegisterReq, and what they rest on. */
    ModelSpec registers(int version, int length, int featureWord, Evidence source) {
        protocolVersion = version;
        registerLength = length;
        features = featureWord;
        evidence.put(PhoneModel.Aspect.REGISTER_REQ, source);
        return this;
    }

    /** Instance, streams, the unknown byte after the version, and conferences. */
    ModelSpec says(int instanceWord, int streams, int byte41, int conferences) {
        instance = instanceWord;
        maxStreams = streams;
        registerByte41 = byte41;
        maxConferences = conferences;
        return this;
    }

    /** Twelve hexadecimal digits where others have six bytes. */
    ModelSpec macAsText() {
        macAsText = true;
        return this;
    }

    ModelSpec keys(int lineKeys, int allKeys) {
        lines = lineKeys;
        buttons = allKeys;
        return this;
    }

    ModelSpec withoutSoftKeys() {
        softKeys = false;
        return this;
    }

    ModelSpec withoutDisplay() {
        display = false;
        return dislikes(Dislike.XML);
    }

    ModelSpec hookFlash() {
        hookFlash = true;
        return this;
    }

    ModelSpec java() {
        java = true;
        return this;
    }

    ModelSpec token(Token kind) {
        token = kind;
        return this;
    }

    ModelSpec asks(StartUp sequence, Evidence source) {
        startUp = sequence;
        evidence.put(PhoneModel.Aspect.REQUESTS, source);
        return this;
    }

    ModelSpec hears(Capabilities.Form form, List<Capabilities.Entry> codecs, Evidence source) {
        capabilities = new Capabilities(form, codecs);
        evidence.put(PhoneModel.Aspect.CAPABILITIES, source);
        return this;
    }

    ModelSpec sideCars(SideCar... cars) {
        sideCars = List.of(cars);
        return this;
    }

    ModelSpec dislikes(Dislike... messages) {
        dislikes.addAll(List.of(messages));
        return this;
    }

    /** The body of this message ends early. */
    ModelSpec shortens(Class<? extends FromPhone> message, int bodyLength) {
        bodyLengths.put(message, bodyLength);
        return this;
    }

    /** The body of this message has zeros appended. */
    ModelSpec lengthens(Class<? extends FromPhone> message, int by) {
        surplus.put(message, by);
        return this;
    }
}
