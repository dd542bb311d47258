namespace SpaceDiplomacy.Web.Api;

/// <summary>Every page of a record or a list answers in JSON under its own address and <c>.json</c>.</summary>
internal static class ArchiveApi
{
    public static void MapArchiveApi(this IEndpointRouteBuilder app)
    {
        app.MapOfficialsApi();
        app.MapAgenciesApi();
        app.MapEntitiesApi();
        app.MapStatementsApi();
        app.MapSanctionsApi();
        app.MapTimelineApi();
        app.MapEventsApi();
        app.MapTopicsApi();
        app.MapSourcesApi();
        app.MapAuthoritiesApi();
        app.MapSearchApi();
        app.MapStatusApi();
        app.MapHistoryApi();
    }
}
