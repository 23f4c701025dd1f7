package org.sccpbridge.sccp.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A list in a fixed number of places; a count field tells how many are in use. Element kind from the other annotations or the type. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Slots {
    /** Places on the wire. */
    int value();

    /** The field that tells how many places are in use; without one all are. */
    String count() default "";

    /** More elements than places are sent up to this number; 0: never. */
    int max() default 0;

    /** What an unused place holds, in hex; zeros when empty. */
    String fill() default "";
}
