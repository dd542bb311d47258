namespace SpaceDiplomacy.Archive.Records;

/// <summary>What somebody may have meant who wrote a name that is not there: a slug, a key, a command.</summary>
public static class NearNames
{
    private const int Most = 3;

    /// <summary>
    /// <c>: did you mean 'dmitry-rogozin'?</c>, to stand after a sentence; nothing where no known name is near. Near are
    /// names with one to three letters otherwise; else, where they are few, those that have all of its words.
    /// </summary>
    public static string Suggest(string name, IEnumerable<string> known)
    {
        var names = known.Where(other => other != name).ToList();
        var near = names.Select(other => (Name: other, Distance: Distance(name, other)))
            .Where(other => other.Distance is not null)
            .OrderBy(other => other.Distance).ThenBy(other => other.Name, StringComparer.Ordinal)
            .Select(other => other.Name).Take(Most).ToList();
        if (near.Count == 0)
        {
            near = [.. names.Where(other => HasWordsOf(other, name)).Order(StringComparer.Ordinal).Take(Most + 1)];
        }

        return near.Count is 0 or > Most ? "" : $": did you mean '{string.Join("' or '", near)}'?";
    }

    private static int? Distance(string name, string other)
    {
        var limit = 1 + Math.Min(2, name.Length / 5);
        if (Math.Abs(name.Length - other.Length) > limit)
        {
            return null;
        }

        // What both begin and end with makes no difference, and only words of a limited length are compared.
        var one = name.ToLowerInvariant().AsSpan();
        var two = other.ToLowerInvariant().AsSpan();
        var prefix = one.CommonPrefixLength(two);
        one = one[prefix..];
        two = two[prefix..];
        while (one.Length > 0 && two.Length > 0 && one[^1] == two[^1])
        {
            one = one[..^1];
            two = two[..^1];
        }

        return EditDistance.Within(one, two, limit);
    }

    private static bool HasWordsOf(string other, string name) =>
        name.Length > 2 && !name.Split('-').Except(other.Split('-')).Any();
}
