package io.katydid.apache;

/** What to do where a class of the client, or of what it logs by, is not there. */
public final class MissingLibrary {

  /** Advice that follows the reason. */
  public static final String ADVICE =
      "add org.apache.httpcomponents.client5:httpclient5 (5.5.2 or newer) and"
          + " org.slf4j:slf4j-api to the class path of the run";

  private MissingLibrary() {}
}
