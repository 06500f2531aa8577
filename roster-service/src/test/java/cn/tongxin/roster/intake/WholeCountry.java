package cn.tongxin.roster.intake;

import cn.tongxin.roster.place.Naming;
import cn.tongxin.roster.place.Place;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** A list of places as long as that of the whole country, read in a process with a small heap. */
public final class WholeCountry {
  static final int TOWNSHIPS = 651;
  static final int VILLAGES = 998;
  static final int ROWS = 1 + TOWNSHIPS + TOWNSHIPS * VILLAGES;
  private static final String COUNTY = "410225";

  /** Writes the list, villages first, so that no place comes behind its parent. */
  static void write(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int t = 1; t <= TOWNSHIPS; t++) {
        for (int v = 1; v <= VILLAGES; v++) {
          out.write("%s%03d%03d,第%d村民委员会\n".formatted(COUNTY, t, v, v));
        }
      }
      for (int t = 1; t <= TOWNSHIPS; t++) {
        out.write("%s%03d,第%d镇\n".formatted(COUNTY, t, t));
      }
      out.write(COUNTY + ",某县\n");
    }
  }

  /** Prints how many places were taken over, and in how many pieces. */
  public static void main(String[] arguments) {
    Sheet sheet = Sheet.in(() -> Files.newInputStream(Path.of(arguments[0])));
    AreaCode county = new AreaCode(COUNTY);
    PlaceReading reading = new PlaceReading(Scope.of(county), 1_000_000);
    Counting places = new Counting();
    Naming by = new Naming("", LocalDate.EPOCH, null, Instant.EPOCH, "county");
    PlaceWriter writer = new PlaceWriter(places, reading.seen(), county, by);
    reading.survey(sheet);
    reading.batches(
        sheet,
        batch -> {
          PlaceWriter.Planned planned = writer.plan(batch);
          writer.save(planned);
          reading.count(batch, planned.outcomes());
        });
    System.out.println(
        reading.tally().of(Outcome.ADDED) + " added, at most " + places.most + " at once");
  }

  /** Places that are forgotten when they are saved. */
  private static final class Counting implements Places {
    private int most;

    @Override
    public List<Place> byCodes(Collection<AreaCode> codes) {
      return List.of();
    }

    @Override
    public List<Place> named(Scope scope, String name, int limit) {
      return List.of();
    }

    @Override
    public Page<Place> under(
        Scope scope, List<AreaCode> parents, List<AreaCode> without, PageQuery query) {
      return new Page<>(List.of(), null);
    }

    @Override
    public Page<Place> counties(PageQuery query) {
      return new Page<>(List.of(), null);
    }

    @Override
    public void saveAll(List<Place> places) {
      most = Math.max(most, places.size());
    }
  }

  private WholeCountry() {}
}
