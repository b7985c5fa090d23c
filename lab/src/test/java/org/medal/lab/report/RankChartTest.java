package org.medal.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.medal.core.random.KeyedRandom;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.Ranks;
import org.medal.lab.stats.Runs;
import org.medal.lab.stats.StrategyRuns;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class RankChartTest {
  private static Ranks ranks(int strategies, int seeds) {
    List<StrategyRuns> runs = new ArrayList<>();
    for (int i = 0; i < strategies; i++) {
      KeyedRandom random = KeyedRandom.of(i, "accuracies");
      double[] accuracies = new double[seeds];
      for (int seed = 0; seed < seeds; seed++) {
        accuracies[seed] = .5 + .4 * i / strategies + .1 * random.nextDouble();
      }
      runs.add(Runs.points("strategy <" + i + ">", accuracies));
    }
    return Runs.compare(runs.toArray(StrategyRuns[]::new)).ranks(Metric.ACCURACY).orElseThrow();
  }

  private static Document chart(Ranks ranks) throws Exception {
    String svg = RankChart.svg(Metric.ACCURACY, ranks);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> elements(Document svg, String tag) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < svg.getElementsByTagName(tag).getLength(); i++) {
      elements.add((Element) svg.getElementsByTagName(tag).item(i));
    }
    return elements;
  }

  private static List<Element> bars(Document svg) {
    return elements(svg, "line").stream()
        .filter(line -> line.getAttribute("stroke-width").equals("5"))
        .toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void theBestStandsOnTopAndFarthestLeft() throws Exception {
    List<Element> dots = elements(chart(ranks(5, 6)), "circle");
    assertThat(dots.stream().map(dot -> number(dot, "cx")).toList()).isSorted();
    assertThat(dots.stream().map(dot -> number(dot, "cy")).toList()).isSorted();
  }

  @Test
  void everyGroupHasABarOverItsStrategiesAndNoOther() throws Exception {
    Ranks ranks = ranks(8, 6);
    Document svg = chart(ranks);
    List<Element> dots = elements(svg, "circle");
    assertThat(bars(svg)).hasSameSizeAs(ranks.groups()).isNotEmpty();
    for (int i = 0; i < ranks.groups().size(); i++) {
      Element bar = bars(svg).get(i);
      List<Integer> spanned = new ArrayList<>();
      for (int place = 0; place < dots.size(); place++) {
        double y = number(dots.get(place), "cy");
        if (y > number(bar, "y1") && y < number(bar, "y2")) {
          spanned.add(place);
        }
      }
      assertThat(spanned.get(0)).isEqualTo(ranks.groups().get(i).first());
      assertThat(spanned.get(spanned.size() - 1)).isEqualTo(ranks.groups().get(i).last());
    }
  }

  @Test
  void twentySixStrategiesDoNotOverlap() throws Exception {
    Document svg = chart(ranks(26, 30));
    List<Element> dots = elements(svg, "circle");
    for (int i = 1; i < dots.size(); i++) {
      assertThat(number(dots.get(i), "cy") - number(dots.get(i - 1), "cy")).isGreaterThan(14);
    }
    List<Double> columns = bars(svg).stream().map(bar -> number(bar, "x1")).toList();
    assertThat(columns).hasSizeGreaterThan(3);
    for (int i = 1; i < columns.size(); i++) {
      assertThat(columns.get(i) - columns.get(i - 1)).isGreaterThan(6);
    }
    assertThat(columns.get(columns.size() - 1)).isLessThan(638);
    assertThat(dots).allMatch(dot -> number(dot, "cx") < columns.get(0) - 6);
  }

  @Test
  void fewSeedsWhoseCriticalDifferenceExceedsAllRanksStillFit() throws Exception {
    Document svg = chart(ranks(3, 2));
    assertThat(elements(svg, "circle")).allMatch(dot -> number(dot, "cx") < 620);
    assertThat(bars(svg)).hasSize(1);
  }

  @Test
  void theCaptionSaysWhatIsNotShownAndOfWhatItSpeaks() throws Exception {
    String text = chart(ranks(4, 6)).getDocumentElement().getTextContent();
    assertThat(text)
        .contains("6 seeds of one data set", "this data set only", "Nemenyi", "Friedman's test")
        .contains("strategy <3>");
  }

  @Test
  void longNamesGetTheRoomTheyNeed() throws Exception {
    Ranks ranks =
        Runs.compare(
                Runs.points("aggregation min, 100 candidates", .5, .6),
                Runs.points("medal", .6, .7),
                Runs.points("random", .5, .5))
            .ranks(Metric.ACCURACY)
            .orElseThrow();
    assertThat(elements(chart(ranks), "circle"))
        .allMatch(dot -> number(dot, "cx") > 6.5 * "aggregation min, 100 candidates".length());
  }
}
