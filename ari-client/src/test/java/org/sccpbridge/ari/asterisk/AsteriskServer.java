package org.sccpbridge.ari.asterisk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class an Asterisk of its own, started before its first test and stopped after its last. A constructor, method or lifecycle parameter of
 * type {@link AsteriskInstance} receives it. Skipped, with a line that says so, where no Asterisk can be made.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(AsteriskExtension.class)
public @interface AsteriskServer {

    /** 22 or 16. */
    int version() default 22;

    /** Directories with further configuration, below the top of the project; see {@code docker/asterisk.sh --help}. */
    String[] conf() default {"docker/test-conf"};

    /** Whether it speaks SIP, on {@link AsteriskInstance#sipPort()}. */
    boolean sip() default false;
}
