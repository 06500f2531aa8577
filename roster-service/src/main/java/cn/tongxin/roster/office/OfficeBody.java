package cn.tongxin.roster.office;

import cn.tongxin.roster.organisation.ServiceTeam;
import cn.tongxin.serving.AreaCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An office as a client writes it; what a client read may be sent back as it is. {@code area},
 * {@code missing}, {@code teams} and {@code version} are ours to say and ignored.
 */
record OfficeBody(
    @Nullable AreaCode area,
    @Nullable @Size(max = 40, message = "too-many")
        List<@NotNull(message = "required") @Valid PostBody> posts,
    @Nullable @Size(max = 100, message = "too-many")
        List<@NotNull(message = "required") @Valid HolderBody> agents,
    @Nullable @Size(max = 100, message = "too-many")
        List<@NotNull(message = "required") @Valid HolderBody> stationed,
    @Nullable List<Gap> missing,
    @Nullable List<ServiceTeam> teams,
    @Nullable LocalDate effectiveOn,
    @Nullable @Size(max = 200, message = "too-long") String reason,
    @Nullable Long version) {

  /** What it says of that office; an established post without anybody goes without saying. */
  Staffing staffing(AreaCode office) {
    List<String> established = EstablishedPosts.of(office);
    return new Staffing(
        Objects.requireNonNullElse(posts, List.<PostBody>of()).stream()
            .map(PostBody::post)
            .filter(p -> !p.holders().isEmpty() || !established.contains(p.title()))
            .toList(),
        holders("agents", agents),
        holders("stationed", stationed));
  }

  private static List<Holder> holders(String field, @Nullable List<HolderBody> written) {
    List<HolderBody> all = Objects.requireNonNullElse(written, List.of());
    return IntStream.range(0, all.size())
        .mapToObj(i -> all.get(i).holder(field + "[" + i + "]"))
        .toList();
  }

  /** A post as it is written; {@code vacant} is ignored. */
  record PostBody(
      @NotBlank(message = "required") @Size(max = 40, message = "too-long") String title,
      @Nullable Boolean established,
      @Nullable Boolean vacant,
      @Nullable @Size(max = 100, message = "too-many")
          List<@NotNull(message = "required") @Valid HolderBody> holders) {

    Post post() {
      return new Post(title.strip(), OfficeBody.holders("posts", holders));
    }
  }
}
