namespace SpaceDiplomacy.Web.Hosting;

/// <summary>Counts requests that were refused because others are answered: a line of the log says so for many of them.</summary>
internal sealed class Refusals(TimeProvider time, ILogger<Refusals> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private long? told;
    private int count;

    /// <summary>Whether a request was refused for this reason, which is no fault of the site.</summary>
    public static bool Has(HttpContext context) => context.Items.ContainsKey(typeof(Refusals));

    public void Add(HttpContext context)
    {
        context.Items[typeof(Refusals)] = true;
        lock (gate)
        {
            count++;
            if (told is { } last && time.GetElapsedTime(last) < Pause)
            {
                return;
            }

            Log.Refused(logger, count);
            (told, count) = (time.GetTimestamp(), 0);
        }
    }
}
