package org.sccpbridge.sccp.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Bytes whose meaning depends on another field. Java type: a sealed interface of records marked {@link When} or {@link Otherwise}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Union {
    /** The deciding field, looked for in the same structure, then outwards. */
    String selector();

    /** Bytes on the wire, whatever the case. */
    int size();
}
