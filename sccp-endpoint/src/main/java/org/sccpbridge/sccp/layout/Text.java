package org.sccpbridge.sccp.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text of fixed size: ends at the first NUL, padded with NULs when sent, cut at a character boundary when too long. */
@Repeatable(Text.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Text {
    /** Bytes on the wire. */
    int value();

    /** The field that tells how many bytes are meaningful, if one does. */
    String length() default "";

    /** False: only the text itself is sent, without NULs up to the size. */
    boolean padded() default true;

    /** First protocol version with this representation. */
    int since() default 0;

    /** Last protocol version with this representation. */
    int until() default Versions.MAX;

    /** Container for several version ranges of one field. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface List {
        Text[] value();
    }
}
