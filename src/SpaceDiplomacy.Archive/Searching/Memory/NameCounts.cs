namespace SpaceDiplomacy.Archive.Searching.Memory;

/// <summary>How many statements each official, agency and topic has, by place.</summary>
internal sealed record NameCounts(IReadOnlyList<int> Officials, IReadOnlyList<int> Agencies, IReadOnlyList<int> Topics)
{
    public static NameCounts Of(ArchiveColumns columns)
    {
        var tally = new ProfileTally(columns, columns.ProfileCounts);
        var topics = new int[columns.Names.Topics.Records.Count];
        foreach (var (topicSet, count) in columns.TopicSets.Zip(columns.TopicSetCounts))
        {
            foreach (var topic in topicSet)
            {
                topics[topic] += count;
            }
        }

        return new(tally.Officials, tally.Agencies, topics);
    }
}
