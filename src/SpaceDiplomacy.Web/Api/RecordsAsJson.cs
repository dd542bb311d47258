namespace SpaceDiplomacy.Web.Api;

/// <summary>Every page of a record or a list answers in JSON under its own address and <c>.json</c>.</summary>
internal static class RecordsAsJson
{
    public static void MapRecordsAsJson(this WebApplication app)
    {
        app.MapOfficialsAsJson();
        app.MapAgenciesAsJson();
        app.MapEntitiesAsJson();
        app.MapStatementsAsJson();
        app.MapSanctionsAsJson();
        app.MapTimelineAsJson();
        app.MapEventsAsJson();
        app.MapTopicsAsJson();
        app.MapSourcesAsJson();
        app.MapAuthoritiesAsJson();
        app.MapSearchAsJson();
        app.MapStatusAsJson();
    }
}
