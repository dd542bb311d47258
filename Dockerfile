FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN .ci/publish /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# The site's folder stays read-only; what changes is one file below /data.
RUN install --directory --owner=$APP_UID --group=$APP_UID /data
COPY --from=build /app /app
RUN ln --symbolic /app/spacediplomacy /usr/local/bin/spacediplomacy
WORKDIR /app
# New objects have 16 MB before they are tidied up (docs/performance.md); the runtime reads it from here only.
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_GCgen0size=0x1000000 \
    Archive__Database=/data/archive.db
EXPOSE 8080
VOLUME /data
USER $APP_UID
# The image has no curl: the command line asks.
HEALTHCHECK --interval=30s --timeout=6s --start-period=30s CMD ["spacediplomacy", "health"]
ENTRYPOINT ["dotnet", "SpaceDiplomacy.Web.dll"]
