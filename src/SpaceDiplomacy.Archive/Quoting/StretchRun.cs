namespace SpaceDiplomacy.Archive.Quoting;

/// <summary>Finds the stretches of a quote in a capture, in order, none further from the one before than its marks allow.</summary>
internal static class StretchRun
{
    /// <summary>A place of a stretch that can be reached, with the place of the stretch before and where it all began.</summary>
    private sealed record Place(int Start, int End, int First, Place? Before);

    /// <summary>Where each stretch begins in the folded text; of several runs the shortest, of those the first. Null where there is none.</summary>
    public static IReadOnlyList<int>? Find(QuotePattern pattern, PreparedCapture capture)
    {
        List<Place>? reached = null;
        foreach (var stretch in pattern.Stretches)
        {
            reached = Reach(reached, stretch, capture);
            if (reached.Count == 0)
            {
                return null;
            }
        }

        var last = reached?.MinBy(place => place.End - place.First);
        var starts = new List<int>();
        for (var place = last; place is not null; place = place.Before)
        {
            starts.Insert(0, place.Start);
        }

        return starts.Count > 0 ? starts : null;
    }

    private static List<Place> Reach(List<Place>? before, Stretch stretch, PreparedCapture capture)
    {
        var places = new List<Place>();
        var next = 0;
        foreach (var start in capture.Find(stretch))
        {
            var end = start + stretch.Text.Length;
            if (before is null)
            {
                places.Add(new(start, end, start, null));
                continue;
            }

            // The places come from the left, so the nearest one before only ever moves to the right.
            while (next < before.Count && before[next].End <= start)
            {
                next++;
            }

            if (next > 0 && start - before[next - 1].End <= stretch.Gap)
            {
                places.Add(new(start, end, before[next - 1].First, before[next - 1]));
            }
        }

        return places;
    }
}
