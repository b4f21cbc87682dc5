package io.katydid.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the field or method of a test class that holds the base address of the target of its {@link
 * LoadTest}s, where that is known only at run time.
 *
 * <pre>{@code
 * @LocalServerPort int port;
 *
 * @Host
 * String host() {
 *   return "http://localhost:" + port;
 * }
 * }</pre>
 *
 * <p>The type is {@link String} or {@link java.net.URI}; any visibility, static or not, own or
 * inherited. A method may have parameters that JUnit or an extension resolves. It is called after
 * all {@code @BeforeEach} methods. At most one in a class; a {@code @Nested} class without one uses
 * that of the class around it. It overrides the host of {@link LoadTest} and of the user class;
 * {@code katydid.host} overrides it. In a {@link Compare}, it is the target whose address is left
 * empty.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Host {}
