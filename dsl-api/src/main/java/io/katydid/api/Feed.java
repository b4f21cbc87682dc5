package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a parameter of a user class the next row of a feed, each time its method is run: {@code
 * void view(Http http, @Feed("books.csv") Book book)}. May stand on parameters of tasks, of {@link
 * OnStart} and {@link OnStop} methods, and of the constructor, which takes one row for each user.
 *
 * <p>The parameter is a record. Each component is a column of the same name; case and characters
 * other than letters and digits do not matter, so that {@code firstName} is {@code first_name},
 * too. A component is a {@code String}, a number, a {@code boolean}, a {@code char}, an enum, or of
 * {@code java.util.UUID}, {@code java.net.URI}, {@code java.math} or {@code java.time}. An empty
 * value is {@code ""} for a {@code String}, and {@code null} for all that is no primitive.
 *
 * <p>Parameters of a class with the same source, strategy and type share one feed: each takes the
 * next row, and so do scenarios of one class. Rows are shared by users, and never change.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Feed {

  /**
   * The file: a name such as {@code "books.csv"}, or a path such as {@code "data/books.csv"}. It is
   * looked for beside the user class on the class path, at the root of the class path, and in the
   * working directory. CSV (RFC 4180, in UTF-8, with a header), or JSON, one object a line, if the
   * name ends with {@code .jsonl} or {@code .ndjson}.
   */
  String value() default "";

  /**
   * Instead of a file, the static method of the user class, or of the task set with the parameter,
   * that makes the rows; not private, and without checked exceptions. If it returns a {@code List},
   * it is called once, before the run. If it returns a {@code Stream}, it is called for each user,
   * who is given the elements in order; it may take the {@link VirtualUser}, for its number and its
   * random numbers, and the run ends with the stream. The parameter may have any type then.
   */
  String method() default "";

  /** In which order users are given rows. */
  Strategy strategy() default Strategy.CIRCULAR;

  /** In which order users are given rows. All but {@link #ONCE} repeat with the seed of the run. */
  enum Strategy {

    /**
     * Each user goes through all rows in order, and begins again. The first user begins with the
     * first row, each other user with a row of its own, far from those of the others, as long as
     * there are rows.
     */
    CIRCULAR,

    /** As {@link #CIRCULAR}, in a random order, which is another one each time around. */
    SHUFFLED,

    /** Any row, at random, each time. */
    RANDOM,

    /**
     * No row is given to two users: with n users, the first has the rows 1, n + 1, 2n + 1 and so
     * on, and goes through them again and again. A user that replaces another one has the rows of
     * that one. The run ends if there are fewer rows than users.
     */
    UNIQUE,

    /**
     * Each row is given once, in order, to whichever user asks first. The run ends when there are
     * no more.
     */
    ONCE
  }
}
