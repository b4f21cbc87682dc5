package io.katydid.cli;

import io.katydid.join.FromSources;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Set;

/**
 * Loads classes that were compiled just now, before any of the same name on the class path, which
 * may be of an older state of the same file.
 */
final class CompiledClasses extends URLClassLoader implements FromSources {

  private final List<String> sources;
  private final Set<String> compiled;

  /**
   * A loader of these classes, and of the class path.
   *
   * @param sources the names of the files, as they were given
   * @param compiled the binary names of what was compiled
   * @param entries where that is, and the roots of the sources, for files beside them
   * @param parent loads all others
   */
  CompiledClasses(List<String> sources, Set<String> compiled, URL[] entries, ClassLoader parent) {
    super(entries, parent);
    this.sources = List.copyOf(sources);
    this.compiled = compiled;
  }

  @Override
  public List<String> sources() {
    return sources;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!compiled.contains(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
