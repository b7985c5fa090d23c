package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.studio.project.Role;

class JsonBodyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "null",
        "1",
        "{\"a\":1",
        "{\"a\":1}}",
        "{\"a\":1} {\"b\":2}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":NaN}",
        "{\"a\":1,}",
        "{\"a\":1 /* comment */}",
        ")]}'{\"a\":1}"
      })
  void whatIsNotOneStrictObjectIsRefused(String text) {
    refused(() -> JsonBody.parse(text));
  }

  @Test
  void deepNestingIsRefusedAndDoesNotOverflow() {
    refused(() -> JsonBody.parse("{\"a\":" + "[".repeat(8000) + "]".repeat(8000) + "}"));
  }

  @Test
  void fieldsAreReadByTheirTypes() {
    JsonBody body =
        JsonBody.parse(
            "{\"text\":\"ä\",\"flag\":true,\"id\":7,\"share\":0.5,\"role\":\"adjudicator\","
                + "\"inner\":{\"flag\":false},\"nothing\":null}");
    assertThat(body.text("text", 10)).isEqualTo("ä");
    assertThat(body.flag("flag")).isTrue();
    assertThat(body.id("id")).isEqualTo(7);
    assertThat(body.share("share")).isEqualTo(0.5);
    assertThat(body.name(Role.class, "role")).isEqualTo(Role.ADJUDICATOR);
    assertThat(body.inner("inner").flag("flag")).isFalse();
    assertThat(body.has("nothing")).isFalse();
    assertThat(body.optionalText("absent", 10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "1.5",
        "\"7\"",
        "true",
        "null",
        "[]",
        "{}",
        "9223372036854775808",
        "1e999999999",
        "1e99"
      })
  void anIdIsAPositiveWholeNumberAndNothingElse(String value) {
    refused(() -> JsonBody.parse("{\"id\":" + value + "}").id("id"));
  }

  @Test
  void otherTypesAreRefused() {
    JsonBody body = JsonBody.parse("{\"text\":1,\"flag\":\"true\",\"share\":1.1,\"role\":\"god\"}");
    refused(() -> body.text("text", 10));
    refused(() -> body.flag("flag"));
    refused(() -> body.share("share"));
    refused(() -> body.name(Role.class, "role"));
    refused(() -> body.inner("text"));
    refused(() -> JsonBody.parse("{\"text\":\"too long\"}").text("text", 3));
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.status()).isEqualTo(400));
  }
}
