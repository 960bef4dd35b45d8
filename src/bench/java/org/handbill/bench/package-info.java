/// What Handbill costs beside its peers: the same brief made by each, in one run. Run by `make bench`.
package org.handbill.bench;
