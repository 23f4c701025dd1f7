package org.sccpbridge.sccp.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A further form of the message, told from the others by the length of the body. */
@Repeatable(Form.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Form {
    /** Name that {@link Only} and {@link Skip} refer to. */
    String name();

    /** Exact length of the body. */
    int length();

    /** Last protocol version with this form. */
    int until() default Versions.MAX;

    /** First protocol version with this form. */
    int since() default 0;

    /** True: this is what is sent at these versions; false: only understood. */
    boolean sent() default false;

    /** Container for several version ranges of one field. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface List {
        Form[] value();
    }
}
