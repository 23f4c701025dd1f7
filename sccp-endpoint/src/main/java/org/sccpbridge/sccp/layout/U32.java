package org.sccpbridge.sccp.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Four bytes, little-endian. Java type: int (the 32 bits as they are) or a {@link Code}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface U32 {

    /** First protocol version with this representation. */
    int since() default 0;

    /** Last protocol version with this representation. */
    int until() default Versions.MAX;
}
