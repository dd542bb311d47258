namespace SpaceDiplomacy.Web.Api;

/// <summary>Every page of records and of lists answers in JSON under its own address and <c>.json</c>.</summary>
internal static class RecordsAsJson
{
    public static void MapRecordsAsJson(this WebApplication app)
    {
    }
}
