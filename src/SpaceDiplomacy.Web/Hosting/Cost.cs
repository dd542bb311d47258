using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>What it costs to make an answer. Each sort has places of its own, so that none keeps the others waiting.</summary>
internal enum Cost
{
    /// <summary>Next to nothing; never refused.</summary>
    None,

    Ordinary,

    /// <summary>Timelines, pages far from the first, and searches for much at once.</summary>
    Dear,

    /// <summary>All of something, for as long as its reader takes.</summary>
    Table,
}

/// <summary>Says what answers of an endpoint cost, whatever is asked.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CostsAttribute(Cost cost) : Attribute
{
    public Cost Cost => cost;

    /// <summary>What an answer costs by its endpoint and by what is asked.</summary>
    public static Cost Of(HttpContext context)
    {
        var isErrorPage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.Features.Get<IExceptionHandlerFeature>() is not null;
        return isErrorPage ? Cost.None
            : context.GetEndpoint()?.Metadata.GetMetadata<CostsAttribute>()?.Cost
                ?? (IsDear(context.Request.Query) ? Cost.Dear : Cost.Ordinary);
    }

    private static bool IsDear(IQueryCollection asked)
    {
        const int near = 50, longQuery = 200, prefixes = 2;
        var query = asked["q"].ToString();
        return query.Length > longQuery || query.AsSpan().Count('*') > prefixes
            || (int.TryParse(asked["p"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > near);
    }
}
