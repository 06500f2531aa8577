package cn.tongxin.roster.intake;

import cn.tongxin.roster.catalogue.Catalogue;
import cn.tongxin.roster.member.MemberFollowUp;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.member.VaultService;
import cn.tongxin.roster.pairing.Pairings;
import cn.tongxin.serving.ProblemWriter;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.errand.ErrandService;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the taking over of rosters. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  RosterWriter rosterWriter(
      Members members,
      Pairings pairings,
      MemberFollowUp followUp,
      VaultService vault,
      Territories territories,
      Supplier<UUID> ids) {
    return new RosterWriter(members, pairings, followUp, vault, territories::now, ids);
  }

  @Bean
  ReportWords reportWords(ProblemWriter words, Catalogue catalogue) {
    return new ReportWords(words, catalogue);
  }

  @Bean
  UndoWriter undoWriter(
      Members members,
      Pairings pairings,
      VaultService vault,
      Territories territories,
      Supplier<UUID> ids) {
    return new UndoWriter(members, pairings, vault, territories::now, ids);
  }

  @Bean
  ErrandService<ImportDocument> importErrands(
      Imports imports, ImportRunService runs, PlaceRunService places, UndoService undos) {
    return new ErrandService<>(
        "imports",
        imports::claim,
        claimed -> {
          if (claimed.state() == ImportState.UNDOING) {
            undos.run(claimed);
          } else if (Objects.requireNonNull(claimed.work()).isOfPlaces()) {
            places.run(claimed);
          } else {
            runs.run(claimed);
          }
        });
  }

  @Bean
  ReportBookDocument reportBook(ImportParts parts, ReportWords words) {
    return new ReportBookDocument(parts, words);
  }
}
