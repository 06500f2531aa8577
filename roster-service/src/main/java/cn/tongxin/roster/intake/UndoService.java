package cn.tongxin.roster.intake;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territories;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Goes on with taking back a claimed import, part by part. */
@Service
final class UndoService {
  private static final int TRIES = 5;

  private final Imports imports;
  private final ImportParts parts;
  private final UndoWriter planner;
  private final RosterWriter writer;
  private final Territories territories;

  UndoService(
      Imports imports,
      ImportParts parts,
      UndoWriter planner,
      RosterWriter writer,
      Territories territories) {
    this.imports = imports;
    this.parts = parts;
    this.planner = planner;
    this.writer = writer;
    this.territories = territories;
  }

  void run(ImportDocument claimed) {
    ImportWork work = Objects.requireNonNull(claimed.work());
    Undo undo = Objects.requireNonNull(claimed.undo());
    Scope scope = territories.now().scope(work.area());
    while (undo.parts() < work.parts()) {
      List<Fate> fates = parts.of(scope, claimed.id(), undo.parts());
      Entry entry = new Entry(undo.by(), undo.at());
      UndoWriter.Taken taken =
          ConcurrentChange.retrying(TRIES, () -> takeBack(fates, scope, entry));
      long altered = fates.stream().filter(Fate::altered).count();
      undo = undo.with(taken.undone(), (int) altered - taken.undone(), taken.problems());
      if (!imports.note(claimed, undo)) {
        return;
      }
    }
    imports.finish(claimed, ImportState.UNDONE);
  }

  private UndoWriter.Taken takeBack(List<Fate> fates, Scope scope, Entry entry) {
    UndoWriter.Taken taken = planner.plan(fates, scope, entry);
    taken.batch().members().forEach(member -> taken.batch().settle(member.id()));
    writer.save(taken.batch());
    return taken;
  }
}
