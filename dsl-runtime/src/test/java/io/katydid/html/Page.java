package io.katydid.html;

import io.katydid.report.RunReport;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A written page, read as XML: what is not well-formed cannot be read. */
record Page(String text, Document document) {

  static Page of(RunReport report) {
    return read(HtmlReport.write(report));
  }

  static Page read(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      return new Page(
          text, factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + text, e);
    }
  }

  /** The elements of this name, in their order; {@code *} is any. */
  List<Element> all(String name) {
    return elements(document.getElementsByTagName(name));
  }

  static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  /** The first element of this class. */
  Element ofClass(String name) {
    return all("*").stream()
        .filter(it -> List.of(it.getAttribute("class").split(" ")).contains(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no ." + name + " in " + text));
  }

  /** All attributes, as {@code name=value}. */
  List<String> attributes() {
    List<String> all = new ArrayList<>();
    for (Element element : all("*")) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Node attribute = element.getAttributes().item(i);
        all.add(attribute.getNodeName() + "=" + attribute.getNodeValue());
      }
    }
    return all;
  }
}
