package org.sccpbridge.sccp.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Opaque bytes whose number another field tells. Java type: {@link Octets} or String. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Blob {
    /** Most bytes. */
    int max();

    /** The field that holds the length; what is sent there follows from the data. */
    String length();

    /** First protocol version with this representation. */
    int since() default 0;

    /** Last protocol version with this representation. */
    int until() default Versions.MAX;
}
