package io.katydid.api.plan;

import io.katydid.api.Http;
import io.katydid.api.Measure;
import io.katydid.api.VirtualUser;

/**
 * What the constructor and the methods of a user class may have injected. One scope belongs to one
 * virtual user.
 */
public interface UserScope {

  /** The HTTP client of this user. */
  Http http();

  /** This user. */
  VirtualUser virtualUser();

  /** The stop-watch of this user. */
  Measure measure();
}
