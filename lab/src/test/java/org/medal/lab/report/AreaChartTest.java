package org.medal.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.LabelsTo;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.StrategySummary;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class AreaChartTest {
  private static StrategySummary summary(String strategy, double area) {
    Interval interval = new Interval(area, area - .01, area + .02);
    LabelsTo never = new LabelsTo(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
    return new StrategySummary(
        strategy, 6, Map.of(Metric.AUC, interval), Map.of(), never, Map.of());
  }

  private static Document chart(StrategySummary... summaries) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(AreaChart.svg(Metric.AUC, List.of(summaries)))));
  }

  private static List<Double> numbers(NodeList nodes, String attribute) {
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      String value = nodes.item(i).getAttributes().getNamedItem(attribute).getNodeValue();
      numbers.add(Double.parseDouble(value));
    }
    return numbers;
  }

  @Test
  void theLargestAreaStandsFirstAndFarthestRight() throws Exception {
    Document svg = chart(summary("random", .8), summary("<medal>", .9), summary("k-center", .7));
    NodeList dots = svg.getElementsByTagName("circle");
    List<Double> across = numbers(dots, "cx");
    assertThat(across.get(0)).isGreaterThan(across.get(1));
    assertThat(across.get(1)).isGreaterThan(across.get(2));
    assertThat(numbers(dots, "cy")).isSorted();
    String text = svg.getDocumentElement().getTextContent();
    assertThat(text.indexOf("<medal>")).isBetween(0, text.indexOf("random"));
    assertThat(text.indexOf("random")).isLessThan(text.indexOf("k-center"));
  }

  /** A kappa may be worse than chance. */
  @Test
  void negativeAreasAreDrawnInsideThePicture() throws Exception {
    Document svg = chart(summary("random", -.13), summary("medal", .04));
    List<Double> across = numbers(svg.getElementsByTagName("circle"), "cx");
    assertThat(across).allMatch(x -> x > 160 && x < 610);
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("-0.16", "0.00")
        .doesNotContain("-0.00");
  }
}
