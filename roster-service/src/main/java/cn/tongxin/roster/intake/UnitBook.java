package cn.tongxin.roster.intake;

import cn.tongxin.roster.organisation.Organisation;
import cn.tongxin.roster.organisation.Organisations;
import cn.tongxin.serving.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The organisations that the rows of an import name, by id or by name; each is looked up once. */
final class UnitBook {
  /** A name that begins another one's may come with it; two of the same are ambiguous. */
  private static final int ENOUGH = 20;

  private final Scope scope;
  private final Organisations organisations;
  private final Map<String, Optional<UUID>> found = new HashMap<>();

  UnitBook(Scope scope, Organisations organisations) {
    this.scope = scope;
    this.organisations = organisations;
  }

  /** The one organisation that is named; empty where there is none, or more than one. */
  Optional<UUID> find(String written) {
    return Written.id(written).or(() -> found.computeIfAbsent(written, this::look));
  }

  private Optional<UUID> look(String name) {
    List<UUID> named =
        organisations.named(scope, name, ENOUGH).stream()
            .filter(one -> one.name().equals(name))
            .filter(one -> !one.lifecycle().isEnd())
            .map(Organisation::id)
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }
}
