package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has a type injected into user classes that is not one of Katydid's own, such as the client of a
 * database: parameters of the constructor, of tasks and of {@link OnStart} and {@link OnStop}
 * methods may have the type, beside {@link Http}, {@link VirtualUser} and {@link Measure}.
 *
 * <p>Stands on the type, or, where that is not yours to change, on each parameter; that of a
 * parameter wins. Parameters with the same provider are given the same object. What is wrong with a
 * provider is an error of the compiler at the parameter. {@link Provides} on the provider does
 * without both.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PARAMETER})
public @interface ProvidedBy {

  /**
   * What makes the objects: a class that is neither abstract, generic nor inner, and has a
   * constructor without parameters that declares no exceptions.
   */
  Class<? extends ResourceProvider<?>> value();
}
