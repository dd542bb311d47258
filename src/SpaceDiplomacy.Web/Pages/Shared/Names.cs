using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>Records as a row of links.</summary>
public sealed record Names(IReadOnlyList<(string Name, string Address)> Links)
{
    public static Names Of(IEnumerable<RecordName> records, Func<string, string> link) =>
        new([.. records.Select(record => (record.Name, link(record.Slug)))]);

    public Names And(IEnumerable<RecordName> records, Func<string, string> link) =>
        new([.. Links, .. Of(records, link).Links]);
}
