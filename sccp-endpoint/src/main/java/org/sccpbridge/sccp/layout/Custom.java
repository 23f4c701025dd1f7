package org.sccpbridge.sccp.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The body is irregular: read and written by code. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Custom {
    /** Class with a public constructor without parameters. */
    Class<? extends CustomLayout<?>> value();
}
