using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>
/// 404: there is no such record; of one that was removed, <see cref="FormerAddresses"/> makes it 410. What stands in the
/// answer is said by <see cref="ErrorPages"/>.
/// </summary>
internal sealed class NoRecord : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        foreach (var status in new[] { StatusCodes.Status404NotFound, StatusCodes.Status410Gone })
        {
            builder.Metadata.Add(
                new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), ["application/problem+json"]));
        }
    }
}
