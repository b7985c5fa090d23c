package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a user gets wrong on the command line: one line that names the culprit, the exit code of the
 * contract, and nothing written.
 */
class MistakesTest {
  private static final String FEW = "--initial-size 6 --batch 4 --size 64 --max-epochs 1";

  @TempDir static Path root;

  @BeforeAll
  static void aDataFolderAndSomeThatAreNone() throws IOException {
    Photographs.in(root.resolve("data"), 24);
    Files.createDirectory(root.resolve("empty"));
    Files.createDirectories(root.resolve("onlyone/melanoma"));
    Files.copy(Photographs.of(root.resolve("data")).get(0), root.resolve("onlyone/melanoma/a.png"));
    Files.write(root.resolve("file"), new byte[0]);
    Files.writeString(root.resolve("few.csv"), "path,seconds\nimages/a.png,3\n");
  }

  /** In a row: arguments, exit code, words of the message. {@code @} stands for a usable run. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `` | 2 | subcommand, --help
          frobnicate | 2 | frobnicate, choose one of, compare
          run | 2 | --data, --out
          run --stategy medal | 2 | '--stategy', --strategy?
          @ --stategy medal | 2 | '--stategy', --strategy?
          @ --strategy meddal | 2 | meddal, choose one of, least-confidence
          @ left | 2 | 'left'
          @ --seed | 2 | --seed
          @ --seed soon | 2 | --seed, 'soon', whole number
          @ --data {d} | 2 | --data, only once
          @ --budget 5 | 2 | --budget 5, --initial-size 6
          @ --budget 5000 | 2 | --budget 5000, pool
          @ --learning-rate 0 | 2 | --learning-rate, 0.0
          @ --learning-rate NaN | 2 | --learning-rate, NaN
          @ --learning-rate fast | 2 | --learning-rate, 'fast', number
          @ --train-batch 0 | 2 | --train-batch, at least 1
          @ --train-batch 2147483647 | 2 | --train-batch 2147483647, lower
          @ --test-fraction 0 | 2 | --test-fraction, between 0 and 1
          @ --test-fraction 1 | 2 | --test-fraction, between 0 and 1
          @ --test-fraction NaN | 2 | --test-fraction, NaN
          @ --validation-fraction -0.1 | 2 | --validation-fraction, -0.1
          @ --validation-fraction NaN | 2 | --validation-fraction, NaN
          @ --validation-fraction 0.75 | 2 | --validation-fraction 0.75, --test-fraction 0.25
          @ --stop no-gain | 2 | --stop no-gain, --validation-fraction, 0.2
          @ --stop kappa,forecast | 2 | --stop forecast, --validation-fraction
          @ --stop soon | 2 | 'soon', --stop, no-gain
          @ --stop E | 2 | '', --stop
          @ --stop | 2 | --stop
          @ --stop kappa --stop-kappa 1.5 | 2 | --stop-kappa, 1.5
          @ --stop-kappa 0 | 2 | --stop-kappa, 0.0
          @ --stop-rounds 0 | 2 | --stop-rounds, 0
          @ --stop-gain 0 | 2 | --stop-gain, 0.0
          @ --stop-gain NaN | 2 | --stop-gain, NaN
          @ --stop-entropy -1 | 2 | --stop-entropy, -1.0
          compare C --stop no-gain | 2 | --stop no-gain, --validation-fraction
          @ --candidates 3 | 2 | --candidates 3, --batch 4
          @ --candidates -1 | 2 | --candidates, -1
          @ --distance euclid | 2 | 'euclid', euclidean
          @ --aggregation max | 2 | 'max', centroid
          @ --picks all | 2 | 'all', greedy, at-once
          @ --entropy wrong | 2 | 'wrong', correct, as-published-code
          @ --pooling max | 2 | 'max', average, flatten
          @ --online 1.5 | 2 | --online, between 0, 1.5
          @ --online -0.1 | 2 | --online, -0.1
          @ --online NaN | 2 | --online, NaN
          @ --online some | 2 | --online, 'some'
          @ --online 0.5 --mode frozen --weights {r}/file | 2 | --online, --mode frozen, never trains, --mode finetune
          @ --online 0.5 --mode finetune --committee seeds | 2 | --online, --committee seeds, --committee dropout
          @ --freeze-below Mixed_6a | 2 | 'Mixed_6a', stem, block1, block2, block3
          @ --freeze-below stem | 2 | 'stem', block1, block2, block3
          @ --freeze-below block2 --mode frozen --weights {r}/file | 2 | --freeze-below, --mode frozen, --mode finetune
          @ --augment much | 2 | 'much', standard, flips, none
          @ --augment none --mode frozen --weights {r}/file | 2 | --augment, --mode frozen, --mode finetune
          @ --device cuda:9999 | 2 | --device cuda:9999 is not there
          @ --device gpu | 2 | 'gpu', auto, cpu, cuda:0
          @ --precision half | 2 | 'half', float32, bfloat16
          @ --expected-loss hinge | 2 | 'hinge', zero-one
          @ --gradient all | 2 | 'all', last-layer
          @ --initial orbit | 2 | 'orbit', kmeans
          @ --orb-pooling max | 2 | 'max', majority
          @ --quota healthy | 2 | --quota healthy, CLASS=SHARE
          @ --quota melanoma=0.5 | 2 | 'melanoma', dr, healthy
          @ --quota dr=2 | 2 | --quota dr=2.0, at most 1
          @ --quota dr=0.6,healthy=0.6 | 2 | dr=0.6, healthy=0.6, more than 1
          @ --max-per-group 0 | 2 | --max-per-group, 0
          @ --exclude-near-duplicates looks | 2 | 'looks', hash, features
          @ --exclude-near-duplicates hash --duplicate-distance 2.5 | 2 | 2.5, whole, 64
          @ --duplicate-distance 4 | 2 | --duplicate-distance, --exclude-near-duplicates
          @ --cost {r}/no.csv --strategy entropy | 1 | no.csv, --cost
          @ --cost {d}/labels.csv --strategy entropy | 1 | labels.csv, line 1, 'seconds'
          @ --cost {r}/few.csv --strategy entropy | 1 | few.csv, no seconds for 'images/
          @ --cost {r}/few.csv | 2 | --cost, medal, entropy
          @ --groups {r}/few.csv | 2 | '--groups'
          @ --model resnet | 2 | 'resnet', inception-v3
          @ --layer Mixed_9z | 2 | 'Mixed_9z', block3
          @ --mode frosen | 2 | 'frosen', frozen
          @ --mode frozen --model tiny | 2 | --mode frozen, --weights FILE
          @ --mode frozen --untrained | 2 | --mode frozen, --untrained
          @ --untrained --weights {r}/file | 2 | --untrained, --weights, one of the two
          run --data {d} --out {o} --mode frozen --model inception-v3 | 2 | weights fetch inception-v3
          @ --members 1 | 2 | --members, not 1
          @ --members many | 2 | --members, 'many'
          @ --committee jury | 2 | 'jury', bootstrap, seeds, dropout
          @ --committee bootstrap --mode finetune | 2 | --committee bootstrap, choose dropout or seeds
          @ --committee dropout --mode frozen --weights {r}/file | 2 | --committee dropout, bootstrap
          @ --weights {r}/no.safetensors | 1 | no.safetensors, path
          @ --weights {r}/empty | 1 | empty
          @ --weights {d}/images/fundus-00000.png | 1 | fundus-00000.png, safetensors
          @ --head-layer top | 2 | 'top', block3
          run --data {d} --labels {d}/labels.csv --out {o} | 2 | --initial-size 60, pool
          run --data {d} --out {o} F | 2 | {d}, --labels {d}/labels.csv
          run --data {r}/empty --out {o} F | 1 | empty, no image
          run --data {r}/missing --out {o} F | 1 | missing, folder
          run --data {r}/onlyone --out {o} F | 1 | onlyone, 'melanoma', other class
          run --data {r}/missing --labels {d}/labels.csv --out {o} F | 1 | missing, folder
          run --data {r}/empty --labels {d}/labels.csv --out {o} F | 1 | line 2, fundus-00000.png
          run --data {d} --labels {r}/no.csv --out {o} F | 1 | no.csv, --labels
          run --data {d} --labels {r}/empty --out {o} F | 1 | empty, --labels
          run --data {d} --labels {r}/file --out {o} F | 1 | file, path,label
          run --data {d} --labels {d}/images/fundus-00000.png --out {o} F | 1 | fundus-00000.png, UTF-8
          run --data {d} --labels {d}/labels.csv --out {d} F | 2 | {d}, not empty, --resume
          run --data {d} --labels {d}/labels.csv --out {d} F --resume | 2 | {d}, nothing to resume
          run --data {d} --labels {d}/labels.csv --out {r}/file F | 2 | file, folder to --out
          run --data {d} --labels {d}/labels.csv --out {r}/file/below F | 2 | file/below, --out
          run --data {d} --labels {d}/labels.csv --out /proc/medal/x F | 2 | /proc/medal/x, --out
          run --data {d} --labels {d}/labels.csv --out E F | 2 | --out, empty
          run --data E --labels {d}/labels.csv --out {o} F | 2 | --data, empty
          run --data {d} --labels {d}/labels.csv --out {o} --initial-size 0 | 2 | --initial-size, 0
          run --data {d} --labels {d}/labels.csv --out {o} --batch 0 | 2 | --batch, at least 1
          run --data {d} --labels {d}/labels.csv --out {o} --batch -3 | 2 | --batch, -3
          run --data {d} --labels {d}/labels.csv --out {o} --batch two | 2 | --batch, 'two'
          run --data {d} --labels {d}/labels.csv --out {o} --batch 9999999999 | 2 | --batch, range
          run --data {d} --labels {d}/labels.csv --out {o} --initial-size 6 --batch 90 | 2 | --batch 90
          run --data {d} --labels {d}/labels.csv --out {o} --size 10 | 2 | 10 pixels, --size 32
          run --data {d} --labels {d}/labels.csv --out {o} --size 90000 | 2 | 90000, --size 8192
          run --data {d} --labels {d}/labels.csv --out {o} --max-epochs 0 | 2 | --max-epochs, 0
          compare C --strategies medal,medal | 2 | --strategies, medal, different
          compare C --strategies medal,magic | 2 | 'magic', choose one of
          compare C --strategies E | 2 | strategy ''
          compare C --cost {r}/few.csv --strategies random,medal | 2 | --cost, medal, entropy
          compare C --seeds 0 | 2 | --seeds, 0
          compare C --seeds -1 | 2 | --seeds, -1
          compare C --seeds 2147483647 | 2 | --seeds, 2147483647
          compare C --strategy random | 2 | '--strategy', --strategies?
          compare C --strategies random,medal --candidates 2 | 2 | --candidates 2, --batch 4
          demo --out {d} | 2 | {d}, no demo
          demo --out {r}/file | 2 | file, --out
          demo --out /proc/medal/x | 2 | /proc/medal/x, --out
          initial -n 2 | 2 | --images, --pool
          initial --images {d} --pool {r}/p.npz -n 2 | 2 | --images, --pool, exclusive
          initial --images {d} -n 0 | 2 | -n, 0
          initial --images {d} -n 25 | 2 | -n 25, 24 images
          initial --images {d} -n 2 --method magic | 2 | 'magic', kmeans
          initial --images {d} -n 2 --ids {r}/file | 2 | --ids, --pool
          initial --images {r}/empty -n 2 | 1 | empty, no image
          initial --images {r}/missing -n 2 | 1 | missing, folder
          initial --images {d} -n 2 --method kmeans --model tiny | 2 | trained weights, --weights FILE
          initial --pool {r}/p.npz -n 2 --size 64 | 2 | --model, --pool
          select --pool {r}/no.npz --strategy medal --batch 2 | 1 | no.npz, path
          select --pool {d} --strategy medal --batch 2 | 1 | {d}, .npz
          select --pool {r}/file --strategy medal --batch 2 | 1 | file, numpy.savez
          select --config x | 2 | '--config'
          embed --images {d} --out {o} | 2 | {o}, .npz
          embed --images {d} --out {o}.npz --model tiny | 2 | --weights FILE
          embed --images {d} --out {o}/x.npz | 2 | x.npz, folder
          embed --images {d} --out /proc/x.npz | 2 | /proc/x.npz
          embed --images {d} --out / | 2 | --out /
          embed --images {d} --out {o}.npz --features big --weights {r}/file | 2 | 'big', flatten
          embed --images {d} --out {o}.npz --weights {r}/file | 1 | file, safetensors
          predict --model {r}/missing --images {d} --out {o}.csv | 1 | missing, 'model' of a run
          predict --model {d} --images {d} --out {o}.txt | 2 | .txt, .csv
          predict --model {d} --images {d} --out {r}/file/p.csv | 2 | p.csv, folder
          weights fetch resnet | 2 | 'resnet', inception-v3
          weights fetch inception-v3 --from nowhere:x --to {o} | 1 | nowhere:x, https
          weights fetch inception-v3 --from http://127.0.0.1:9/x --to {o} | 1 | 127.0.0.1:9, reached
          weights card squeezenet | 2 | squeezenet
          weights card resnet | 2 | 'resnet', procedural
          weights halve {r}/file --out {o}.safetensors | 1 | file, safetensors
          weights halve {r}/file --out {o}.npz | 2 | {o}.npz, .safetensors
          predict --model M --images I --out o.csv --device cuda:9999 | 2 | --device cuda:9999 is not there
          doctor please | 2 | 'please'
          """)
  void oneLineNamesTheCulprit(String given, int code, String words) throws IOException {
    List<String> before = Photographs.listing(root);
    Cli.Outcome outcome = Cli.run((Object[]) arguments(given));
    assertThat(outcome.messages()).hasSize(1);
    assertThat(outcome.messages().get(0))
        .startsWith("medal: ")
        .doesNotContain("Exception", "java.", "null", "\tat ")
        .contains(Arrays.stream(words.split(", ")).map(MistakesTest::filled).toList());
    assertThat(outcome.code()).isEqualTo(code);
    assertThat(outcome.out()).isEmpty();
    assertThat(Photographs.listing(root)).as("nothing written").isEqualTo(before);
  }

  private static String[] arguments(String given) {
    String data = "--data {d} --labels {d}/labels.csv --out {o} F";
    String all = given.replaceFirst("^@", "run " + data).replaceFirst(" C ", " " + data + " ");
    return all.isEmpty()
        ? new String[0]
        : Arrays.stream(filled(all.replaceFirst("(?<= )F\\b", FEW)).split(" "))
            .map(word -> word.equals("E") ? "" : word)
            .toArray(String[]::new);
  }

  private static String filled(String text) {
    return text.replace("{d}", root + "/data")
        .replace("{o}", root + "/out")
        .replace("{r}", root + "");
  }
}
