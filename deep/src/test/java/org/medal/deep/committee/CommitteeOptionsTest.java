package org.medal.deep.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.Names;
import org.medal.core.data.UsageException;
import org.medal.deep.embed.Tap;
import org.medal.deep.frozen.FrozenOptions;
import org.medal.deep.train.TrainingOptions;
import org.medal.imaging.Augmentation;

class CommitteeOptionsTest {
  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 1, 1001, Integer.MAX_VALUE})
  void aCommitteeHasTwoMembersOrMore(int members) {
    assertThatThrownBy(() -> new CommitteeOptions(Committee.SEEDS, members))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--members")
        .hasMessageContaining(Integer.toString(members));
  }

  @ParameterizedTest
  @EnumSource(names = {"SEEDS", "DROPOUT"})
  void aFrozenNetworkHasACommitteeOfHeadsOnly(Committee kind) {
    assertThatThrownBy(() -> frozen(kind))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--committee " + Names.of(kind))
        .hasMessageContaining("choose bootstrap");
    assertThat(frozen(Committee.BOOTSTRAP).committee()).isPresent();
  }

  @Test
  void aTrainedNetworkHasNoCommitteeOfHeads() {
    assertThatThrownBy(() -> trained(Committee.BOOTSTRAP))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--committee bootstrap")
        .hasMessageContaining("choose dropout or seeds");
    assertThat(trained(Committee.SEEDS).committee()).isPresent();
    assertThat(trained(Committee.DROPOUT).committee()).isPresent();
  }

  private static FrozenOptions frozen(Committee kind) {
    return new FrozenOptions(
        Tap.average("block2"),
        Optional.empty(),
        1,
        false,
        Optional.empty(),
        Optional.of(new CommitteeOptions(kind, 3)));
  }

  private static TrainingOptions trained(Committee kind) {
    return new TrainingOptions(
        1e-3, 1, 4, false, Augmentation.standard(), Optional.of(new CommitteeOptions(kind, 3)));
  }
}
