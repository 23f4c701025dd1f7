package org.sccpbridge.bridge.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a scenario shows when it passes: {@code docs/scenarios.md} is made of these. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Shows {
    Ability[] value();

    By[] by() default By.ITSELF;

    Far[] far() default {Far.SIP, Far.OWN_PHONE, Far.APPLICATION};

    /** Whether it is checked who hears whom, by the content of what arrives. */
    boolean heard() default true;
}
