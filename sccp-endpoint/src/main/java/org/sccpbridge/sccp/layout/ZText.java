package org.sccpbridge.sccp.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text with its terminating NUL, one after another without alignment. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ZText {
    /** Most bytes, the NUL included. */
    int value();

    /** First protocol version with this representation. */
    int since() default 0;

    /** Last protocol version with this representation. */
    int until() default Versions.MAX;
}
