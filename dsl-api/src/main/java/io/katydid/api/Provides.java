package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Registers a {@link ResourceProvider} for the type that it makes: a parameter of exactly this type
 * is given its objects, in every user class that is compiled with it, or with it on the class path.
 * For types that are not yours to annotate, such as {@code javax.sql.DataSource}, and for
 * libraries.
 *
 * <p>{@link ProvidedBy} on a parameter or its type goes first. Two registered providers of one type
 * are an error of the compiler at each parameter of this type that does not name one of them.
 *
 * <p>What it stands on is a public class in a package, top-level or static in public classes,
 * neither abstract nor generic, and has a public constructor without parameters that declares no
 * exceptions. Katydid's annotation processor must see it: it writes a class into the package {@code
 * io.katydid.provided} by which the compiler finds it in the library. Two libraries that are
 * modules by a descriptor cannot both have this package on one module path.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Provides {}
