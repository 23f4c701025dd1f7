package org.sccpbridge.sccp.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A list of exactly as many elements as another field tells. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Counted {
    /** The field that holds the count; what is sent there follows from the list. */
    String count();

    /** Most elements. */
    int max();
}
