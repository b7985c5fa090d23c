package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdaptRouteTest {
  private static final String SKIN = "{\"modality\":\"skin\"}";

  @TempDir private Path folder;
  private Ward ward;

  @BeforeEach
  void open() throws IOException {
    ward = Ward.withLogin(folder);
  }

  @AfterEach
  void close() {
    ward.close();
  }

  @Test
  void anUnknownModalityIsRefusedWithThoseThereAre() {
    Reply reply = ward.visitor("olga").post("/api/adapt", "{\"modality\":\"teeth\"}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text()).contains("general", "fundus", "skin", "histology", "xray");
  }

  @Test
  void whereNoNetworkIsFrozenNoneIsOfferedAndNoneIsAdapted() {
    Visitor olga = ward.visitor("olga");
    String state = olga.get("/api/learning").json().get("adaptation").getAsString();
    assertThat(state).isEqualTo("impossible");
    assertThat(olga.post("/api/adapt", SKIN).status()).isEqualTo(409);
  }
}
