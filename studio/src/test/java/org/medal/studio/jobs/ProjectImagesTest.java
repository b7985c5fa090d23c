package org.medal.studio.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.store.Images.Found;
import org.medal.studio.store.Store;

class ProjectImagesTest {
  @TempDir Path home;

  private void sql(String statement) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + home.resolve("project.db"))) {
      connection.createStatement().execute(statement);
    }
  }

  @Test
  void aDatabaseThatWasAwayForAMomentIsReadAgain() throws SQLException {
    try (Store store = Store.sqlite(home.resolve("project.db"))) {
      store
          .settings()
          .put(LabellingProject.settings(home, LabellingProject.tiny(), 0), OptionalLong.empty());
      long id =
          store.images().add(List.of(new Found("a.png", "a"), new Found("b.png", "b"))).get(0);
      ProjectImages images = new ProjectImages(store.images());

      sql("ALTER TABLE image RENAME TO away");
      assertThatThrownBy(images::all).isInstanceOf(RuntimeException.class);
      sql("ALTER TABLE away RENAME TO image");
      assertThat(images.all()).hasSize(2);

      store.images().flag(id, true, "", 1);
      images.changed(id);
      sql("ALTER TABLE image RENAME TO away");
      assertThatThrownBy(images::all).isInstanceOf(RuntimeException.class);
      sql("ALTER TABLE away RENAME TO image");
      assertThat(images.all()).extracting(ProjectImage::flagged).containsExactly(true, false);
    }
  }
}
