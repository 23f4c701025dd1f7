package org.sccpbridge.sccp.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Two bytes, little-endian, unsigned. Java type: int or a {@link Code}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface U16 {

    /** First protocol version with this representation. */
    int since() default 0;

    /** Last protocol version with this representation. */
    int until() default Versions.MAX;
}
