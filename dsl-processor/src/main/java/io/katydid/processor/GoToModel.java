package io.katydid.processor;

import java.util.Set;
import javax.lang.model.element.Element;

/**
 * A task that user code goes to.
 *
 * @param task its name
 * @param around the methods and classes that this is written in
 */
record GoToModel(String task, Set<Element> around) {

  boolean isIn(Element element) {
    return around.contains(element);
  }
}
