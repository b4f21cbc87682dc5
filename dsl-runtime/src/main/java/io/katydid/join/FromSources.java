package io.katydid.join;

import java.util.List;

/** What has loaded user classes from source files, of which a worker is given the names. */
public interface FromSources {

  /** The names of the files, as they were given. */
  List<String> sources();
}
