namespace SpaceDiplomacy.Archive.Searching.Memory;

/// <summary>How many statements each official, agency and topic has, by place.</summary>
internal sealed record NameCounts(IReadOnlyList<int> Officials, IReadOnlyList<int> Agencies, IReadOnlyList<int> Topics)
{
    public static NameCounts Of(ArchiveColumns columns)
    {
        var (officials, agencies, topics) = (Zeros(columns.Names.Officials), Zeros(columns.Names.Agencies), Zeros(columns.Names.Topics));
        foreach (var (profile, count) in columns.Profiles.Zip(columns.ProfileCounts))
        {
            officials[profile.Official] += count;
            Add(agencies, profile.Agencies, count);
        }

        foreach (var (topicSet, count) in columns.TopicSets.Zip(columns.TopicSetCounts))
        {
            Add(topics, topicSet, count);
        }

        return new(officials, agencies, topics);
    }

    private static int[] Zeros(NameList list) => new int[list.Records.Count];

    private static void Add(int[] counts, int[] members, int count)
    {
        foreach (var member in members)
        {
            counts[member] += count;
        }
    }
}
