package org.sccpbridge.sccp.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The selector values that choose this case of a {@link Union}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface When {
    /** Selector values. */
    int[] value();
}
