package cn.tongxin.serving;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controller methods the {@link Actor} of the token. */
final class ActorResolver implements HandlerMethodArgumentResolver {
  private final Supplier<Territory> territory;

  ActorResolver(Supplier<Territory> territory) {
    this.territory = territory;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Principal principal = request.getUserPrincipal();
    if (principal instanceof JwtAuthenticationToken token) {
      return actor(token.getToken(), territory.get());
    }
    throw Problem.forbidden();
  }

  private static Actor actor(Jwt token, Territory territory) {
    String area = token.getClaimAsString("area");
    if (area == null || token.getSubject() == null) {
      throw Problem.forbidden();
    }
    Set<Role> roles =
        claim(token, "roles").stream()
            .map(ActorResolver::role)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
    try {
      return new Actor(
          token.getSubject(),
          new AreaCode(area),
          roles,
          Set.copyOf(claim(token, "permissions")),
          territory);
    } catch (IllegalArgumentException e) {
      throw Problem.forbidden();
    }
  }

  private static List<String> claim(Jwt token, String name) {
    List<String> values = token.getClaimAsStringList(name);
    return values == null ? List.of() : values;
  }

  /** A role that this platform does not know gives no rights. */
  private static List<Role> role(String name) {
    try {
      return List.of(Role.valueOf(name.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
