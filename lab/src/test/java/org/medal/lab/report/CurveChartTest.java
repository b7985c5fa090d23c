package org.medal.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.medal.lab.stats.Interval;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class CurveChartTest {
  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static Interval point(double value) {
    return new Interval(value, value, value);
  }

  @Test
  void everyCurveHasALineAndAnEntryInTheLegend() throws Exception {
    Document svg =
        parse(
            CurveChart.svg(
                "A & B <1>",
                List.of(
                    new Curve("medal", List.of(10, 20), List.of(point(.5), point(.9))),
                    new Curve("<script>", List.of(10, 20), List.of(point(.4), point(.6))))));
    assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(2);
    assertThat(svg.getElementsByTagName("polygon").getLength()).isZero();
    assertThat(svg.getDocumentElement().getTextContent()).contains("medal", "<script>", "A & B");
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void severalSeedsGetABand() throws Exception {
    Document svg =
        parse(
            CurveChart.svg(
                "t",
                List.of(
                    new Curve(
                        "medal", List.of(10, 20), List.of(new Interval(.5, .4, .6), point(.9))))));
    assertThat(svg.getElementsByTagName("polygon").getLength()).isEqualTo(1);
  }

  @Test
  void higherValuesLieHigher() throws Exception {
    Document svg =
        parse(
            CurveChart.svg(
                "t", List.of(new Curve("m", List.of(10, 20), List.of(point(.5), point(.9))))));
    String[] points =
        svg.getElementsByTagName("polyline")
            .item(0)
            .getAttributes()
            .getNamedItem("points")
            .getNodeValue()
            .split(" ", -1);
    double first = Double.parseDouble(points[0].split(",", -1)[1]);
    double second = Double.parseDouble(points[1].split(",", -1)[1]);
    assertThat(second).isLessThan(first);
  }

  @Test
  void aSinglePointIsDrawn() throws Exception {
    assertThat(
            parse(CurveChart.svg("t", List.of(new Curve("m", List.of(10), List.of(point(.5))))))
                .getElementsByTagName("circle")
                .getLength())
        .isPositive();
  }

  /** A kappa may be worse than chance; of other metrics only the band reaches below 0. */
  @Test
  void onlyAMetricThatIsNegativeItselfHasAnAxisBelowZero() throws Exception {
    Document negative =
        parse(
            CurveChart.svg(
                "t", List.of(new Curve("m", List.of(10, 20), List.of(point(-.22), point(.1))))));
    assertThat(negative.getDocumentElement().getTextContent())
        .contains("-0.25", "0.00", "0.10")
        .doesNotContain("-0.00");
    Document band =
        parse(
            CurveChart.svg(
                "t", List.of(new Curve("m", List.of(10), List.of(new Interval(.05, -.1, .2))))));
    assertThat(band.getDocumentElement().getTextContent()).doesNotContain("-0.");
  }

  /** Seven pixels a character: what the widest letters of the font's size take. */
  @Test
  void theLegendHasRoomForItsLongestLine() throws Exception {
    String name = "aggregation=min, entropy=as-published";
    Level level = new Level("whole pool", new Interval(.398, -.26, 1.055));
    Curve longest = new Curve(name, List.of(10, 20), List.of(point(.5), point(.9)));
    Curve shortest = new Curve("m", List.of(10, 20), List.of(point(.5), point(.9)));
    assertThat(room(name, CurveChart.svg("t", List.of(longest)))).isGreaterThan(name.length() * 7);
    assertThat(room(level.interval(), CurveChart.svg("t", List.of(shortest), Optional.of(level))))
        .isGreaterThan(level.interval().length() * 7);
  }

  /** Pixels from the beginning of a text to the right edge. */
  private static double room(String text, String svg) throws Exception {
    Document chart = parse(svg);
    String box = chart.getDocumentElement().getAttribute("viewBox");
    NodeList texts = chart.getElementsByTagName("text");
    Element found =
        IntStream.range(0, texts.getLength())
            .mapToObj(i -> (Element) texts.item(i))
            .filter(element -> element.getTextContent().equals(text))
            .findFirst()
            .orElseThrow();
    return Double.parseDouble(box.split(" ", -1)[2]) - Double.parseDouble(found.getAttribute("x"));
  }
}
