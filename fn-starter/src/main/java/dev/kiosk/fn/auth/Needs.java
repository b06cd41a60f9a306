package dev.kiosk.fn.auth;

import dev.kiosk.contracts.staff.Permission;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What whoever calls a route of staff has to be allowed; of a controller, what its routes need that do not say it themselves. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Permission value();
}
