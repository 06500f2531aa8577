package cn.tongxin.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** All that was measured, by store. */
final class Report {
  private final Map<String, OfStore> stores = new LinkedHashMap<>();
  private ScorekeeperCost.@org.jspecify.annotations.Nullable Result scorekeeper;

  private @org.jspecify.annotations.Nullable RosterResult roster;

  void roster(RosterResult result) {
    roster = result;
  }

  @org.jspecify.annotations.Nullable
  RosterResult roster() {
    return roster;
  }

  void start(String store, Start start) {
    of(store).starts.add(start);
  }

  void cell(String store, CellResult result) {
    of(store)
        .cells
        .computeIfAbsent(result.load(), _ -> new LinkedHashMap<>())
        .computeIfAbsent(result.target(), _ -> new ArrayList<>())
        .add(result);
  }

  void resident(String store, Map<String, Double> mebibytes) {
    of(store).resident.add(mebibytes);
  }

  void replay(String store, double floor, Replay.Result product) {
    of(store).replays.add(new Replayed(floor, product));
  }

  void scorekeeper(ScorekeeperCost.Result result) {
    scorekeeper = result;
  }

  ScorekeeperCost.@org.jspecify.annotations.Nullable Result scorekeeper() {
    return scorekeeper;
  }

  Map<String, OfStore> stores() {
    return stores;
  }

  private OfStore of(String store) {
    return stores.computeIfAbsent(store, _ -> new OfStore());
  }

  /** The two speeds of one replay. */
  record Replayed(double floor, Replay.Result product) {}

  /** All rounds on one kind of store. */
  static final class OfStore {
    final List<Start> starts = new ArrayList<>();
    final List<Map<String, Double>> resident = new ArrayList<>();
    final List<Replayed> replays = new ArrayList<>();

    /** By load, then by target, one result a round. */
    final Map<String, Map<String, List<CellResult>>> cells = new LinkedHashMap<>();

    /** The median of a figure over the rounds. */
    double median(String load, String target, ToDoubleFunction<CellResult> figure) {
      return Figures.median(rounds(load, target).stream().map(figure::applyAsDouble).toList());
    }

    /** The median of the ratios of product to floor, round by round. */
    double ratio(String load, ToDoubleFunction<CellResult> figure) {
      List<CellResult> floor = rounds(load, "floor");
      List<CellResult> product = rounds(load, "product");
      List<Double> ratios = new ArrayList<>();
      for (int i = 0; i < Math.min(floor.size(), product.size()); i++) {
        ratios.add(
            Figures.ratio(
                figure.applyAsDouble(product.get(i)), figure.applyAsDouble(floor.get(i))));
      }
      return Figures.median(ratios);
    }

    List<CellResult> rounds(String load, String target) {
      return cells.getOrDefault(load, Map.of()).getOrDefault(target, List.of());
    }
  }
}
