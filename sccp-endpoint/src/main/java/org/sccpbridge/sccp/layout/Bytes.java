package org.sccpbridge.sccp.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Opaque bytes of fixed size; shorter values are padded with zeros. Java type: {@link Octets}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Bytes {
    /** Bytes on the wire. */
    int value();

    /** The field that tells how many bytes are meaningful, if one does. */
    String length() default "";

    /** First protocol version with this representation. */
    int since() default 0;

    /** Last protocol version with this representation. */
    int until() default Versions.MAX;
}
