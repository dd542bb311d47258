namespace SpaceDiplomacy.Archive.Searching.Memory;

/// <summary>How many statements each official, agency and topic has, by place.</summary>
internal sealed record NameCounts(IReadOnlyList<int> Officials, IReadOnlyList<int> Agencies, IReadOnlyList<int> Topics)
{
    public static NameCounts Of(ArchiveColumns columns)
    {
        var officials = new int[columns.Names.Officials.Records.Count];
        foreach (var official in columns.Officials)
        {
            officials[official]++;
        }

        return new(officials, Members(columns.Agencies), Members(columns.Topics));
    }

    private static int[] Members(SetColumn column)
    {
        var counts = new int[column.MemberCount];
        foreach (var set in column.Rows)
        {
            foreach (var member in column.Sets[set])
            {
                counts[member]++;
            }
        }

        return counts;
    }
}
